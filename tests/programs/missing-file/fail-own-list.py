for path in ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]:
    try:
        print(open(path).read())
    except FileNotFoundError:
        print(f"File not found! {path}")
