# mistake: The message does not say which file
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        print(open(path).read())
    except FileNotFoundError:
        print("File not found!")
