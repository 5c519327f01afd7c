paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        print(open(path).readline())
    except FileNotFoundError:
        print(f"File not found! {path}")
