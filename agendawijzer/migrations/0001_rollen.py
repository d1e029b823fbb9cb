"""The roles of the griffie, on an empty database too; who was in the one group of before gets all three."""

from typing import Any

from django.contrib.auth.management import create_permissions
from django.db import migrations

ROLLEN = ("Griffie invoer", "Griffie publicatie", "Griffie beheer")


def make_roles(apps: Any, schema_editor: Any) -> None:
    # The rights follow the models, which are not all there yet: the list of today, and after every migrate the rest.
    from agendawijzer.griffie.rollen import codenames

    using = schema_editor.connection.alias
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    groepen = [Group.objects.using(using).get_or_create(name=rol)[0] for rol in ROLLEN]
    for label in ("dossiers", "stemmingen"):
        config = apps.get_app_config(label)
        # The state of a migration has no models module, and without one Django makes no permissions.
        config.models_module = True
        create_permissions(config, apps=apps, using=using, verbosity=0, interactive=False)
        namen = [model._meta.model_name for model in config.get_models()]
        rechten = Permission.objects.using(using).filter(content_type__app_label=label)
        for groep in groepen:
            groep.permissions.add(*rechten.filter(codename__in=codenames(groep.name, namen)))
    vroeger = Group.objects.using(using).filter(name="Griffie").first()
    if vroeger is not None:
        for user in vroeger.user_set.all():
            user.groups.add(*groepen)
        vroeger.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("dossiers", "0005_logboek_en_rollen"),
        ("stemmingen", "0003_stemdesk"),
    ]

    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop, elidable=False)]
