# mistake: It finds the status of an inner object
with open("data.json") as file:
    for line in file:
        if '"status"' in line:
            print(line.split('"status": "')[1].split('"')[0])
            break
