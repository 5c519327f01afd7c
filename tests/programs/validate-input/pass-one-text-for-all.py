def validate_input(value):
    text = "port must be an integer between 1 and 65535"
    if not isinstance(value, (int, str)) or value is True or value is False:
        raise ValueError(text)
    try:
        number = int(value)
    except ValueError as error:
        raise ValueError(text) from error
    if number in range(1, 65536):
        return number
    raise ValueError(text)

try:
    while True:
        try:
            port = validate_input(input("Port: "))
        except ValueError as error:
            print(error)
        else:
            print(f"Using port {port}")
            break
except EOFError:
    print("No valid port")
