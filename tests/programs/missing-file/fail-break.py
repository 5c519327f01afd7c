# mistake: It stops at the first missing file
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        text = open(path).read()
    except FileNotFoundError:
        print(f"File not found! {path}")
        break
    print(text)
