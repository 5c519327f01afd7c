# mistake: The text is asked for a key
with open("data.json") as file:
    data = file.read()
print(data["status"])
