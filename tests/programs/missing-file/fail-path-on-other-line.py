paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    print(path)
    try:
        print(open(path).read())
    except FileNotFoundError:
        print("File not found!")
