# mistake: Every error is called a missing file
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        print(open(path).read())
    except:
        print("File not found!", path)
