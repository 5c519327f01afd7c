from pprint import pprint
from requests import get
pprint(get(url="https://api.example.com/data", timeout=5).json(), width=20)
