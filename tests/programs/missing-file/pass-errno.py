import errno
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        file = open(path)
    except OSError as error:
        if error.errno != errno.ENOENT:
            raise
        print("File not found!", path)
    else:
        print(file.read())
        file.close()
