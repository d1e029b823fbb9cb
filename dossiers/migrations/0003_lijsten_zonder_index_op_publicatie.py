
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0002_bron_pagina_en_basisnummer'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='dossier',
            name='dossier_lijst',
        ),
        migrations.AlterField(
            model_name='bericht',
            name='publicatie',
            field=models.CharField(choices=[('concept', 'concept (alleen de griffie)'), ('openbaar', 'openbaar'), ('ingetrokken', 'ingetrokken (was openbaar)')], default='concept', help_text='Alleen wat openbaar is, ziet het publiek. Wijzig dit met de acties Publiceren en Intrekken.', max_length=12),
        ),
        migrations.AlterField(
            model_name='dossier',
            name='publicatie',
            field=models.CharField(choices=[('concept', 'concept (alleen de griffie)'), ('openbaar', 'openbaar'), ('ingetrokken', 'ingetrokken (was openbaar)')], default='concept', help_text='Alleen wat openbaar is, ziet het publiek. Wijzig dit met de acties Publiceren en Intrekken.', max_length=12),
        ),
        migrations.AlterField(
            model_name='instrument',
            name='publicatie',
            field=models.CharField(choices=[('concept', 'concept (alleen de griffie)'), ('openbaar', 'openbaar'), ('ingetrokken', 'ingetrokken (was openbaar)')], default='concept', help_text='Alleen wat openbaar is, ziet het publiek. Wijzig dit met de acties Publiceren en Intrekken.', max_length=12),
        ),
        migrations.AlterField(
            model_name='vergadering',
            name='publicatie',
            field=models.CharField(choices=[('concept', 'concept (alleen de griffie)'), ('openbaar', 'openbaar'), ('ingetrokken', 'ingetrokken (was openbaar)')], default='concept', help_text='Alleen wat openbaar is, ziet het publiek. Wijzig dit met de acties Publiceren en Intrekken.', max_length=12),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(condition=models.Q(('publicatie', 'openbaar')), fields=['-sorteerdatum', '-id'], name='dossier_lijst'),
        ),
    ]
