# mistake: The module is not imported
with open("data.json") as file:
    data = json.load(file)
print(data["status"])
