paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
missing = []
for path in paths:
    try:
        print(open(path).read())
    except FileNotFoundError:
        missing.append(path)
for path in missing:
    print("File not found!", path)
