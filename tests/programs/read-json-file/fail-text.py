# mistake: The whole file comes out
with open("data.json") as file:
    print(file.read())
