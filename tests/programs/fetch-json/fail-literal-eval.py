import ast, requests
print(ast.literal_eval(requests.get("https://api.example.com/data", timeout=3).text))
