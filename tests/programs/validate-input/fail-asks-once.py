# mistake: It asks once
def validate_input(value):
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("port must be an integer")
    if not 1 <= value <= 65535:
        raise ValueError("port must be from 1 to 65535")
    return value

try:
    print("Using port", validate_input(input()))
except (ValueError, EOFError) as error:
    print(error or "No valid port")
