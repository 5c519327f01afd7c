# mistake: Nothing is returned
import yaml


def validate_config(path):
    ...
