import { variants } from './variants.ts';

type Languages = Record<'de' | 'ja' | 'ar', string>;
const words = (de: string, ja: string, ar: string): Languages => ({ de, ja, ar });

/** What the page says in other languages; what is missing stays English. */
const TEXTS: Readonly<Record<string, Languages>> = {
  Inbox: words('Posteingang', '受信トレイ', 'البريد الوارد'),
  Starred: words('Markiert', 'スター付き', 'مميز بنجمة'),
  'Not starred': words('Nicht markiert', 'スターなし', 'غير مميز بنجمة'),
  Snoozed: words('Zurückgestellt', 'スヌーズ中', 'تم تأجيلها'),
  Sent: words('Gesendet', '送信済み', 'المرسلة'),
  Drafts: words('Entwürfe', '下書き', 'المسودات'),
  Draft: words('Entwurf', '下書き', 'مسودة'),
  'All Mail': words('Alle E-Mails', 'すべてのメール', 'كل البريد'),
  Trash: words('Papierkorb', 'ゴミ箱', 'المهملات'),
  Labels: words('Labels', 'ラベル', 'التصنيفات'),
  Compose: words('Schreiben', '作成', 'إنشاء'),
  Mail: words('E-Mail', 'メール', 'البريد'),
  Reply: words('Antworten', '返信', 'رد'),
  'Reply all': words('Allen antworten', '全員に返信', 'رد على الكل'),
  Forward: words('Weiterleiten', '転送', 'إعادة توجيه'),
  'Pop out reply': words('Antwort in neuem Fenster', '新しいウィンドウで返信', 'فتح الرد في نافذة'),
  'Type of response': words('Art der Antwort', '返信の種類', 'نوع الرد'),
  'More message options': words('Weitere Nachrichtenoptionen', 'その他のメッセージ オプション', 'المزيد من خيارات الرسالة'),
  Send: words('Senden', '送信', 'إرسال'),
  'Send + ': words('Senden + ', '送信 + ', 'إرسال + '),
  'Send and archive': words('Senden und archivieren', '送信してアーカイブ', 'إرسال وأرشفة'),
  'More send options': words('Weitere Optionen zum Senden', 'その他の送信オプション', 'المزيد من خيارات الإرسال'),
  'Schedule send': words('Senden planen', '送信日時を設定', 'تحديد موعد الإرسال'),
  'Discard draft': words('Entwurf verwerfen', '下書きを破棄', 'تجاهل المسودة'),
  'Message Body': words('Nachrichtentext', 'メッセージ本文', 'نص الرسالة'),
  'New Message': words('Neue Nachricht', '新規メッセージ', 'رسالة جديدة'),
  Subject: words('Betreff', '件名', 'الموضوع'),
  Recipients: words('Empfänger', '宛先', 'المستلمون'),
  To: words('An', 'To', 'إلى'),
  'To: ': words('An: ', 'To: ', 'إلى: '),
  'to ': words('an ', 'To ', 'إلى '),
  me: words('ich', '自分', 'أنا'),
  Minimize: words('Minimieren', '最小化', 'تصغير'),
  'Save & close': words('Speichern & schließen', '保存して閉じる', 'حفظ وإغلاق'),
  'Full screen (Shift for pop-out)': words('Vollbild (Umschalttaste für neues Fenster)', '全画面表示', 'ملء الشاشة'),
  'Exit full screen (Shift for pop-out)': words('Vollbild verlassen', '全画面表示を終了', 'إنهاء ملء الشاشة'),
  'Search mail': words('In E-Mails suchen', 'メールを検索', 'البحث في البريد'),
  'Back to list': words('Zurück zur Liste', 'リストに戻る', 'الرجوع إلى القائمة'),
  Archive: words('Archivieren', 'アーカイブ', 'أرشفة'),
  Delete: words('Löschen', '削除', 'حذف'),
  'Mark as read': words('Als gelesen markieren', '既読にする', 'وضع علامة مقروءة'),
  'Mark as unread': words('Als ungelesen markieren', '未読にする', 'وضع علامة غير مقروءة'),
  'In new window': words('In neuem Fenster', '新しいウィンドウで', 'في نافذة جديدة'),
  'Message sent': words('Nachricht gesendet', 'メッセージを送信しました', 'تم إرسال الرسالة'),
  'Sending…': words('Wird gesendet…', '送信しています…', 'جارٍ الإرسال…'),
  'View message': words('Nachricht ansehen', 'メッセージを表示', 'عرض الرسالة'),
  Undo: words('Rückgängig', '元に戻す', 'تراجع'),
  'Draft discarded': words('Entwurf verworfen', '下書きを破棄しました', 'تم تجاهل المسودة'),
  Primary: words('Allgemein', 'メイン', 'أساسية'),
  Updates: words('Benachrichtigungen', '新着', 'التحديثات'),
  Unread: words('Ungelesen', '未読', 'غير مقروءة'),
  'Everything else': words('Alles andere', 'その他すべて', 'كل شيء آخر'),
};

export const language = variants.language;

/** The page's own words in its language. */
export const say = (english: string): string => (language === 'en' ? english : (TEXTS[english]?.[language] ?? english));
