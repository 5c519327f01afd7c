paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
index = 0
while index < len(paths):
    try:
        text = open(paths[index]).read()
        print(text)
    except FileNotFoundError:
        print("File not found! (" + paths[index] + ")")
    finally:
        index += 1
