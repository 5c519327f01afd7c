# mistake: Python reads the file as its own
import ast
with open("data.json") as file:
    data = ast.literal_eval(file.read())
print(data["status"])
