# mistake: The open file is asked for a key
with open("data.json") as file:
    print(file["status"])
