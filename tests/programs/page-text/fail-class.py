# mistake: Only paragraphs with a class are printed
import requests
from bs4 import BeautifulSoup
for p in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("p", class_=True):
    print(p.text)
