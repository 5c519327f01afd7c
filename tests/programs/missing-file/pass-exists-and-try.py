import os
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    if not os.path.exists(path):
        print("File not found!", path)
        continue
    try:
        print(open(path).read())
    except FileNotFoundError:
        print("File not found!", path)
