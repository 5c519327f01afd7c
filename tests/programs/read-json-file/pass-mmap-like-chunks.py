import json
text = ""
with open("data.json", encoding="utf-8", newline="") as file:
    while chunk := file.read(16):
        text += chunk
print("Status of the fleet:", json.loads(text)["status"])
