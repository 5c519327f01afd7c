paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        print(open(path).read())
    except FileNotFoundError:
        print(f"file not found: {path}")
