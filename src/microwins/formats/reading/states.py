"""What tables of other programs say of whether a thing was done: their columns and their words."""

from __future__ import annotations

import re

from microwins.formats.entry import DONE, START
from microwins.formats.reading.fields import number_in
from microwins.model.folding import folded
from microwins.wording import reading as reasons

_WORDS = {
    DONE: """
        done complete completed finished closed resolved fixed yes y true t on ok x v checked ticked
        success successful succeeded achieved accomplished reached met shipped merged
        yesmanual alldone delivered
        erledigt abgeschlossen fertig gemacht geschafft getan ja j wahr erreicht abgehakt vollendet
        oui vrai fait faite faits termine terminee accompli accomplie acheve achevee reussi
        reussie coche cochee effectue effectuee
        si verdadero cierto hecho hecha completado completada terminado terminada realizado
        realizada cumplido cumplida logrado lograda finalizado finalizada listo lista marcado
        vero fatto fatta completato completata finito finita svolto svolta concluso conclusa
        sim verdadeiro feito feita concluido concluida realizado terminado cumprido cumprida
        waar gedaan voltooid afgerond klaar gereed afgevinkt behaald
        sant sand klar klart gjord gjort avklarad avklarat slutford slutfort fardig fardigt avslutad
        faerdig udfort fuldfort afsluttet sandt opnaet ferdig utfort fullfort avsluttet sann oppnadd
        tak prawda zrobione zrobiony zrobiona wykonane wykonany wykonana ukonczone ukonczony
        ukonczona zakonczone zakonczony zakonczona gotowe
        ukonczono zakonczono wykonano zrobiono
        ano pravda hotovo splneno dokonceno udelano splnen splnena
        kylla tosi tehty valmis evet dogru tamamlandi yapildi bitti igen igaz kesz megvolt
        да истина сделано выполнено выполнена выполнен завершено завершена завершен готово
        так істина зроблено виконано виконана завершена
        はい 完了 完了済み 済 済み 達成 できた やった
        是 完成 已完成 已做 做了 达成 已达成 達成 对 真
        예 네 완료 완료됨 완료함 했음 참
        نعم تم مكتمل כן בוצע הושלם
    """,
    START: """
        partial partially partly partiallydone partiallycompleted partiallycomplete half halfdone
        somewhat completedpartially
        teilweise halb partiellement partielle partiel enpartie amoitie
        parcial parcialmente ameias amedias enparte parziale parzialmente inparte ametade
        gedeeltelijk deels delvis delvist czesciowo castecne osittain kismen
        частично частково 一部 部分 部分完成 일부
    """,
    reasons.OPEN_TASKS: """
        open todo tobedone opened new backlog pending active inprogress doing started ongoing
        wip notstarted needsaction incomplete uncompleted unfinished unresolved reopened planned
        upcoming scheduled overdue due late waiting waitingon waitingonothers waitingfor onhold
        blocked stuck deferred postponed adiado aplazado pospuesto rimandato reporte uitgesteld
        aufgeschoben odlozone someday inreview inprocess ready next current
        workingonit outstanding remaining assigned triage selectedfordevelopment
        offen inarbeit inbearbeitung ausstehend uberfallig geplant nichtbegonnen nichtgestartet
        zuerledigen unerledigt wartend laufend verschoben neu
        ouvert ouverte afaire encours enattente enretard prevu planifie noncommence nondemarre
        abierto abierta pendiente porhacer encurso enprogreso enproceso noiniciado sinempezar
        planificado atrasado atrasada enespera vencido vencida
        aperto aperta dafare incorso inattesa inritardo noniniziato noniniziata
        aberto aberta pendente afazer emandamento emprogresso naoiniciado naoiniciada atrasado
        nietgestart openstaand meebezig indeuitvoering inbehandeling tedoen gepland
        oppen oppet pagaende ejpaborjad attgora oppna aben abent igang ikkestartet ikkepabegynt
        apen apent pagar
        otwarte otwarty dozrobienia wtoku wtrakcie oczekujace nierozpoczete zaplanowane
        otevreno kdokonceni vprocesu nezahajeno
        открыто открыта открыт вработе впроцессе ожидает ожидание неначато запланировано новая
        відкрито вроботі впроцесі неросрочато заплановано
        pascommence bezig nierozpoczeto baslanmadi yapilacak devamediyor probiha eialoitettu kesken
        folyamatban сделать квыполнению невыполняется нерозпочато упроцесі
        未着手 進行中 未対応 対応中 未完了 保留
        未开始 进行中 未完成 待办 待处理 未開始 進行中 待辦 處理中
        진행중 시작전 할일 대기 미완료
    """,
    reasons.NOT_DONE: """
        no n false f off notdone notcompleted notcomplete undone unchecked failed fail failure
        missed lapsed lapse none nope never notachieved notmet unmet notreached notfinished
        nein falsch nichterledigt nichtgemacht nichtgeschafft nichtabgeschlossen verpasst
        fehlgeschlagen nichterreicht
        non faux nonfait nonfaite pasfait pasfaite nontermine nonterminee manque manquee echoue
        falso nohecho nohecha nocompletado nocompletada incompleto incompleta perdido perdida
        nocumplido nocumplida nologrado fallado fallido
        nonfatto nonfatta noncompletato noncompletata mancato mancata saltato
        nao naofeito naofeita naoconcluido naoconcluida perdeu falhou
        nee onwaar nietgedaan nietvoltooid nietafgerond gemist mislukt
        nej falskt ejklar integjord integjort missad misslyckad ikkegjort ikkeudfort ikkeutfort
        nei usann falsk
        nie falsz niezrobione niewykonane nieukonczone pominiete
        ne nepravda nehotovo nesplneno
        ei epatosi hayir yanlis yapilmadi tamamlanmadi nem hamis
        нет ложь несделано невыполнено невыполнена незавершено пропущено
        ні хибність незроблено невиконано
        いいえ 未達成 未達 未
        否 没做 未做 没有 未达成 假
        아니요 아니오 안함 못함 거짓
        لا לא
    """,
    reasons.SKIPPED: """
        skip skipped notapplicable na excused exempt rest restday dayoff vacation
        ubersprungen ausgelassen saute sautee ignore ignoree omitido omitida saltado saltada
        pulado pulada overgeslagen hoppadover overhoppad sprungetover hoppetover
        preskoceno пропуск スキップ 休み 跳过 跳過 건너뜀
    """,
    reasons.CANCELLED: """
        cancelled canceled cancel abandoned dropped wontdo wontdone wontfix notplanned rejected
        declined deleted removed trashed trash duplicate obsolete givenup invalid cannotreproduce
        abgebrochen abgesagt storniert verworfen geloscht annule annulee abandonne abandonnee
        cancelado cancelada abandonado abandonada eliminado eliminada annullato annullata
        eliminato geannuleerd vervallen verwijderd avbruten avbokad annulleret aflyst avbrutt
        avlyst anulowane anulowany zaniechane zruseno zrusen отменено отменена отменен удалено
        скасовано 中止 キャンセル 取消 已取消 取り消し 放弃 已放弃 취소 취소됨
    """,
    reasons.IMPLIED: "yesauto",
    reasons.NOTHING_NOTED: "unknown",
}
"""Words by what they say, as `plain` has them, in the languages of phones."""

_SIGNS = {
    **dict.fromkeys("✓✔✅☑🗹👍●◉⬤■✚🟢🟩💚√◎", DONE),
    **dict.fromkeys("◐◑△½🟡🟨", START),
    **dict.fromkeys(("", *"-–—−·.☐□⬜❌×🔴🟥👎", "--", "---"), reasons.NOT_DONE),
    **dict.fromkeys("⏭⏩", reasons.SKIPPED),
}
_BRACKETS = str.maketrans("", "", "[](){} \t\ufe0e\ufe0f")
_KNOWN = {word: state for state, words in _WORDS.items() for word in words.split()}
_FAMILIES = ("completed_", "missed_", "skipped_", "failed_")
"""How Streaks begins its words, which end in who said so: completed_manually, missed_auto."""
_EXPLAINED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?%", re.ASCII)
_AMOUNT = re.compile(r"([0-9]{1,15}(?:[.,][0-9]{1,9})?)\s?[^\W\d_]{1,12}")
_WHOLE = 100

_STATES = """
    status state done isdone complete iscomplete completed iscompleted checked ischecked check
    checkbox checkmark finished isfinished resolved closed isclosed result entrytype eventtype
    taskstatus taskstate habitstatus todostatus completion completionstatus completionstate
    completestatus success successful ticked goalmet goalreached resolution statereason duecomplete
    didit percentcomplete
    zustand erledigt abgeschlossen fertig gemacht geschafft getan abgehakt ergebnis
    statut etat fait faite termine terminee tachecompletee acheve accompli coche resultat
    estado hecho hecha completado completada terminado terminada realizado realizada
    cumplido cumplida resultado finalizado
    stato fatto fatta completato completata svolto risultato
    situacao feito feita concluido concluida
    gedaan voltooid afgerond klaar resultaat afgevinkt
    klar klart gjord gjort avklarad slutford fardig faerdig udfort fuldfort ferdig utfort fullfort
    stan zrobione wykonane ukonczone zakonczone wynik
    stav hotovo splneno dokonceno vysledek tila tehty valmis durum tamamlandi yapildi sonuc
    allapot kesz
    статус состояние сделано выполнено завершено готово результат стан зроблено виконано
    状態 ステータス 完了 達成 済 済み 結果 状态 狀態 完成 已完成 是否完成 结果 結果 상태 완료 결과
"""
_AMOUNTS = """
    value completedcount completioncount timescompleted amountofcompletions
    wert valeur valor valore waarde varde vaerdi verdi wartosc hodnota arvo deger
    значение значення 値 值 数值 값
"""
_NEGATIONS = """
    skipped isskipped missed ismissed failed isfailed cancelled iscancelled canceled iscanceled
    deleted isdeleted
"""
_COMPLETIONS = """
    completed completedat completedon completeddate completeddatetime completedtime completiondate
    completiontime completiondatetime datecompleted datetimecompleted timecompleted datecomplete
    completedatetime finished finishedat finishedon finisheddate finishdate datefinished done
    donedate doneat doneon datedone closed closedat closedon closeddate dateclosed resolved
    resolvedat resolveddate resolutiondate dateresolved checkedat tickedat achievedat achievedon
    completedutc logbookdate stopdate
    completeddates completiondates completeddays completiondays datescompleted donedates
    erledigt erledigtam abgeschlossen abgeschlossenam fertiggestelltam erledigungsdatum
    abschlussdatum beendetam termine terminele fait faitle datedecompletion dateachevement
    datedachevement datedefin datederealisation completado completadoel completadoen
    fechadefinalizacion fechadecompletado fechacompletado fechadecierre fechafin terminadoel
    completato completatoil datacompletamento datadicompletamento datadiconclusione
    concluido concluidoem datadeconclusao dataconclusao voltooid voltooidop afgerondop
    datumvoltooid afgerond slutford avklaraddatum fuldfort fullfort
    datazakonczenia dataukonczenia datawykonania ukonczono dokonceno datumdokonceni
    датавыполнения датазавершения завершено выполнено датазавершення
    完了日 完了日時 完了 完成日期 完成时间 完成日 完成時間 完成 완료일 완료날짜
"""
_DUES = """
    due duedate duedatetime dueat dueon duetime duestring deadline scheduled scheduledat
    scheduleddate scheduledfor planned planneddate plannedfor reminder reminderdate reminddate
    fallig falligam falligkeit falligkeitsdatum frist echeance datedecheance datelimite
    vence vencimiento fechadevencimiento fechalimite scadenza datadiscadenza datascadenza vencimento
    datadevencimento prazo datalimite vervaldatum forfallodatum forfaldsdato forfallsdato
    terminwykonania terminsplneni срок крайнийсрок термін 期限 期日 締切 締め切り 截止日期 到期日
    到期日期 마감일 기한
"""


def plain(text: str) -> str:
    """Return what words and headings are compared by: small letters without accents, digits."""
    return "".join(char for char in folded(text) if char.isalnum())


class Headings(frozenset[str]):
    """Names of columns, as `plain` has them."""

    def has(self, name: str) -> bool:
        """Tell whether a column is called so, with or without what it explains in brackets."""
        return plain(name) in self or plain(_EXPLAINED.sub("", name)) in self


STATES = Headings(map(plain, _STATES.split()))
"""The columns whose words say whether a thing was done."""
AMOUNTS = Headings(map(plain, _AMOUNTS.split()))
"""Those whose numbers say how much of it was done, where no other says whether it was."""
COMPLETIONS = Headings(map(plain, _COMPLETIONS.split()))
"""Those of the days on which it was done."""
NEGATIONS = Headings(map(plain, _NEGATIONS.split()))
"""Those that say yes where it wasn't done."""
DUES = Headings(map(plain, _DUES.split()))
"""Those of the days on which it is due, which tell a table of tasks."""


def state_of(text: str, *, amount: bool = False) -> str | None:
    """Return what a cell says: DONE, START, or the reason for which it is no win.

    An `amount` above nothing is one that was done. None where nobody knows what the cell says.
    """
    said = text.strip().lower()
    number = number_in(said)
    if found := _PERCENT.fullmatch(said):
        number = float(found[1].replace(",", ".")) / _WHOLE
    elif amount and (found := _AMOUNT.fullmatch(said)):
        number = number_in(found[1])
    if number is not None:
        done = number > 0 if amount else number in {1, _WHOLE}
        return DONE if done else reasons.NOT_DONE if number == 0 else None
    if said.startswith(_FAMILIES):
        said = said.partition("_")[0]
    word = plain(said)
    return _KNOWN.get(word) if word else _SIGNS.get(said.translate(_BRACKETS))
