import http.client
from bs4 import BeautifulSoup

connection = http.client.HTTPSConnection("example.com", timeout=5)
connection.request("GET", "/")
answer = connection.getresponse()
text = answer.read().decode("utf-8")
connection.close()
print("\n\n" + BeautifulSoup(text, "html.parser").head.title.text + "\n")
