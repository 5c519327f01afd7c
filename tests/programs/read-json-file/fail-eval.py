# mistake: Python reads the file as its own
with open("data.json") as file:
    data = eval(file.read())
print(data["status"])
