# mistake: The open file is printed
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        print(open(path))
    except FileNotFoundError:
        print(f"File not found! {path}")
