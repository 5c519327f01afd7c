# mistake: It stops at the first missing file
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
try:
    for path in paths:
        print(open(path).read())
except FileNotFoundError as error:
    print("File not found!", error.filename)
