# mistake: It asks for more than web
import re


def filter_web_servers(servers):
    return [s for s in servers if re.fullmatch(r"web\d+", s)]
