# mistake: A pattern finds the title in a comment
import requests
text = requests.get("https://example.com").text
try:
    print(text.split("<title>")[1].split("</title>")[0])
except IndexError:
    print(text.split("<TITLE>")[1].split("</TITLE>")[0])
