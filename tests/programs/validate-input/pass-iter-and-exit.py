def validate_input(value):
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("port must be an integer")
    if not 1 <= value <= 65535:
        raise ValueError("port must be from 1 to 65535")
    return value

import sys
for line in iter(sys.stdin.readline, ""):
    try:
        print("Using port", validate_input(line.strip()), sep=" ")
        sys.exit(0)
    except ValueError as error:
        print(f"  {error}")
print("No valid port")
sys.exit(1)
