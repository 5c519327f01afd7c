# mistake: It looks at the first letter
import re


def filter_web_servers(servers):
    return [s for s in servers if re.match("[web]", s)]
