# mistake: The script prints nothing
import requests
def fetch_all(urls):
    with requests.Session() as s:
        return [s.get(u).text for u in urls]
 
