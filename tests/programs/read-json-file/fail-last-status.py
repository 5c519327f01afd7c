import re
with open("data.json") as file:
    print(re.findall(r'"status"\s*:\s*"([^"]*)"', file.read())[-1])
