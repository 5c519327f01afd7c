# mistake: A refusal is an exception
import requests
def send_alert(webhook_url, text):
    response = requests.post(webhook_url, json={"text": text}, timeout=10)
    response.raise_for_status()
    return True
