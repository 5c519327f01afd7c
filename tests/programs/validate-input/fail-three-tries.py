def validate_input(value):
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("port must be an integer")
    if not 1 <= value <= 65535:
        raise ValueError("port must be from 1 to 65535")
    return value

for attempt in range(3):
    try:
        port = validate_input(input())
        print("Using port", port)
        break
    except ValueError as error:
        print(error)
    except EOFError:
        print("No valid port")
        break
else:
    print("No valid port")
