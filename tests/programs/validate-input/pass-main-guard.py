def validate_input(value):
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("port must be an integer")
    if not 1 <= value <= 65535:
        raise ValueError("port must be from 1 to 65535")
    return value

def main():
    while True:
        try:
            line = input()
        except EOFError:
            print("No valid port")
            return
        try:
            port = validate_input(line)
        except ValueError as error:
            print("Error:", error)
            continue
        print("Using port", port)
        return

if __name__ == "__main__":
    main()
