# mistake: It finds the status of an inner object
import re
with open("data.json") as file:
    text = file.read()
print(re.search(r'"status"\s*:\s*"([^"]*)"', text).group(1))
