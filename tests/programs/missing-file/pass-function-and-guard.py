paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]

def show(path):
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                print(line, end="")
    except FileNotFoundError as error:
        print(f"{error.filename}: File not found!")

if __name__ == "__main__":
    for path in paths:
        show(path)
