import json
import sys

with open("data.json") as file:
    data = json.load(file)
for key, value in sorted(data.items()):
    sys.stdout.write(f"{key}: {value}\n")
print("=" * 30)
