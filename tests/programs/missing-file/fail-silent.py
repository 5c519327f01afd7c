# mistake: The missing file is passed over in silence
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        print(open(path).read())
    except FileNotFoundError:
        pass
