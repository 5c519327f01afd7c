# mistake: The text of the links is printed
import requests
from bs4 import BeautifulSoup
for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("a[href]"):
    print(a.get_text())
