# mistake: Every error is called a missing file
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        with open(path) as file:
            print(file.read())
    except Exception as error:
        print(f"File not found! {path} {error}")
