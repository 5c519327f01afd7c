def validate_input(value):
    match value:
        case bool():
            pass
        case int():
            return in_range(value)
        case str() if value.strip().isdecimal():
            return in_range(int(value))
    raise ValueError(f"must be an integer, not {value!r}")

def in_range(number):
    if 0 < number < 65536:
        return number
    raise ValueError("the largest port is 65535, the smallest is 1")

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
