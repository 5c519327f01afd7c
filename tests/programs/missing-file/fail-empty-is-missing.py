# mistake: An empty file is called missing
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        text = open(path).read()
    except FileNotFoundError:
        text = ""
    print(text or f"File not found! {path}")
