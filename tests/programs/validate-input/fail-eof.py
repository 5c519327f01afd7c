# mistake: The end of the input stops the script
def validate_input(value):
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("port must be an integer")
    if not 1 <= value <= 65535:
        raise ValueError("port must be from 1 to 65535")
    return value

while True:
    try:
        print("Using port", validate_input(input()))
        break
    except ValueError as error:
        print(error)
