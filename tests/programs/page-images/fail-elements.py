# mistake: The elements are printed
import requests
from bs4 import BeautifulSoup
print(BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img"))
