import os

import requests

URL = "https://kubernetes/api/v1/pods"
CA_FILE = "/etc/kubernetes/pki/ca.crt"

response = requests.get(URL)
