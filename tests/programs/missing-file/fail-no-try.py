# mistake: Nothing catches the exception
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    print(open(path).read())
