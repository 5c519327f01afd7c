import re

def validate_input(value):
    if type(value) == int:
        number = value
    elif type(value) == str and re.fullmatch(r"\s*[0-9]+\s*", value):
        number = int(value)
    else:
        raise ValueError("A port must be an integer")
    if number < 1 or number > 65535:
        raise ValueError("not in 1..65535")
    return number

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
